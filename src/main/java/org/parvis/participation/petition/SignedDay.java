package org.parvis.participation.petition;

import java.time.LocalDate;
import org.parvis.participation.petition.Signature.Channel;

/** How many signatures came on a day, by one way; those that were taken back again do not count on the day on which they came. */
public record SignedDay(LocalDate day, Channel channel, int signatures) {}
