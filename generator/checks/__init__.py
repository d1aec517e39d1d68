"""What an experienced editor would find wrong in a handbook whose entries are valid one by one."""
