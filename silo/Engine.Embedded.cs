// Hosts the grains on the engine in this repository.
