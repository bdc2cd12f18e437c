/**
 * Sends to outside bodies what is theirs, in Open311 GeoReport v2: a forwarded report is posted to the body's server,
 * tried again while that is down, and followed until it is closed there, so that its sender sees one timeline.
 */
@NullMarked
package org.parvis.report.open311.client;

import org.jspecify.annotations.NullMarked;
