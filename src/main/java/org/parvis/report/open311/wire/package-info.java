/**
 * What travels between cities: the messages of Open311 GeoReport v2 and of mySociety's updates extension, written as
 * XML or JSON and read from whatever foreign clients send. Pure: no Spring, no database, no clock. Every mistake of a
 * client becomes a {@link org.parvis.report.open311.wire.Mistake} that says what to do.
 */
@NullMarked
package org.parvis.report.open311.wire;

import org.jspecify.annotations.NullMarked;
