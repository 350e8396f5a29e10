package org.axonframework.planted;

/** Stands for Axon's classes in the broken house, so that these tests need none of them. */
public class Planted {}
