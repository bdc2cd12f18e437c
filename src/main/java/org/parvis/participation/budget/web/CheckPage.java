package org.parvis.participation.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.BallotCheck;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;

/**
 * «Vérifier mon bulletin».
 *
 * @param code as typed
 * @param problem why the code is none; empty where it is one
 * @param found null before a code was given
 * @param chosen what the ballot says, once that is published
 * @param proof the hashes that show its place, as text
 */
public record CheckPage(
        Budget budget,
        Vote vote,
        String code,
        String problem,
        BallotCheck.@Nullable Found found,
        List<String> chosen,
        List<String> proof) {}
