package org.parvis.participation.panel.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.panel.Panel;
import org.parvis.web.FormErrors;

/** The draws of a process at the desk, and the form of a new one. */
public record DeskPanelsPage(Process process, List<Panel> panels, PanelForm form, FormErrors errors) {}
