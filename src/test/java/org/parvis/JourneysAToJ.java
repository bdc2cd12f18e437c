package org.parvis;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Half of the journeys, one after the other in one of the processes that run tests; {@link JourneysKToZ} are the other half.
 * Handed out class by class they would end in whichever process is free, each with a browser to start and pages to look at
 * that another has looked at. First in the alphabet, as they take longest.
 */
@Suite
@SelectPackages("org.parvis")
@IncludeClassNamePatterns(".*\\.[A-J]\\w*Journey")
final class JourneysAToJ {}
