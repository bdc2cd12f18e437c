/** Answers other cities' software and apps in Open311 GeoReport v2, under {@code /open311/v2}. */
@NullMarked
package org.parvis.report.open311.server;

import org.jspecify.annotations.NullMarked;
