"""What each kind of file of the site has to hold."""
