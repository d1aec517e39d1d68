"""The search index: exact for Chinese, in shards that a page loads on demand without a server."""
