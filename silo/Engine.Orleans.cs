// Hosts the grains on the Orleans packages.
