package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionRule;

/**
 * A sheet to print and sign by hand.
 *
 * @param number of the sheet, by which it is found again
 */
public record SheetPage(Petition petition, PetitionRule rule, int number, int lines) {}
