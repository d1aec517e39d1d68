"""The doors to the disk, to processes and to the programs that others wrote."""
