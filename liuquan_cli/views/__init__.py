"""Reports on a department, one file a view: tables that are looked at rather than read."""
