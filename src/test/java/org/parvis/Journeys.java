package org.parvis;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every journey, one after the other in one of the two processes that run tests: one browser takes what the other process
 * leaves of the machine. Handed out class by class, both processes came to journeys at the same time, and one waited for the
 * other's browser. First in the alphabet, as it takes longest.
 */
@Suite
@SelectPackages("org.parvis")
@IncludeClassNamePatterns(".*Journey")
final class Journeys {}
