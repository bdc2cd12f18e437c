package org.parvis.participation.council.web;

import org.parvis.participation.council.Applications.Submitted;
import org.parvis.participation.council.Council;

/** The receipt of an application. */
public record AppliedPage(Council council, Submitted sent) {}
