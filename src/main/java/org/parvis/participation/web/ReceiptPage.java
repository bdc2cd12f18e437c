package org.parvis.participation.web;

import org.parvis.participation.Process;
import org.parvis.participation.SubmittedProposal;

/** What the author of an idea keeps. */
public record ReceiptPage(Process process, SubmittedProposal sent) {}
