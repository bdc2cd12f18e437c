package org.parvis.report.feeds;

import java.time.Instant;
import java.util.List;
import org.parvis.report.browse.ReportCard;

/**
 * News of a list.
 *
 * @param path its own address below the territory's root
 */
record Feed(String title, String path, Instant changed, List<ReportCard> cards) {}
