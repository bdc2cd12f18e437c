/**
 * Open311 GeoReport v2 with mySociety's updates, spoken both ways: {@code wire} is the language, {@code server} answers
 * other cities' software and apps, {@code client} sends to outside bodies what is theirs. Here: who may write.
 */
@NamedInterface("open311")
@NullMarked
package org.parvis.report.open311;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
