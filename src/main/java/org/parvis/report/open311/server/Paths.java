package org.parvis.report.open311.server;

/** Where resources lie: the live ones, and those for trials, which check everything and keep nothing. */
final class Paths {

    static final String LIVE = "/open311/v2";
    static final String TRIAL = "/open311/test/v2";
    static final String FORMAT = ".{format:xml|json}";

    private Paths() {}
}
