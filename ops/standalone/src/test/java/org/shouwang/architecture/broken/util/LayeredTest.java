package org.shouwang.architecture.broken.util;

public class LayeredTest {}
