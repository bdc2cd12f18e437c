package org.parvis;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The other half of the journeys: see {@link JourneysAToJ}. */
@Suite
@SelectPackages("org.parvis")
@IncludeClassNamePatterns(".*\\.[K-Z]\\w*Journey")
final class JourneysKToZ {}
