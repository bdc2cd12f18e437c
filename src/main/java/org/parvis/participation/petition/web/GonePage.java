package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;

/**
 * A petition that is hidden: why, and nothing of what it says.
 *
 * @param article of the charter; empty where it was hidden before there was one
 * @param hasSigned whether the account that reads has signed it, and finds its signature from here
 * @param just what was just done, as the end of a message key; empty for nothing
 */
public record GonePage(Petition petition, String article, boolean hasSigned, String just) {}
