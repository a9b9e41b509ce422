"""What do these bytes say? One format a file, registered by type."""
