package org.parvis.participation.panel.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.panel.Panel;

/** The announced draws of a process. */
public record PanelListPage(Process process, List<Panel> panels) {}
