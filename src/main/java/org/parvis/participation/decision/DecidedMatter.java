package org.parvis.participation.decision;

/** @param path where everybody reads the decision on it */
record DecidedMatter(String title, String path) {}
