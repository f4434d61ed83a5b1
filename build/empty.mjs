// Stands in a bundle for a package that something of others names and nothing calls.
