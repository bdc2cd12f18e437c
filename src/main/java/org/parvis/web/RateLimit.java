package org.parvis.web;

import java.time.Duration;

/** How many attempts of one thing in how long. */
public record RateLimit(String name, int most, Duration within) {}
