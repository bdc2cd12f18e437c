package org.parvis.report.browse;

import java.util.List;

/** What one window of the map shows. */
record MapContent(List<Cluster> clusters, List<ListedReport> reports) {}
