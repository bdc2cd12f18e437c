package org.parvis.participation.decision;

/**
 * @param path where everybody reads the decision on it
 * @param isVoted whether it is a vote, and not a process
 */
record DecidedMatter(String title, String path, boolean isVoted) {}
