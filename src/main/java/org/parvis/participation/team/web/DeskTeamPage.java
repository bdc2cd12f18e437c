package org.parvis.participation.team.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.parvis.identity.Staff;
import org.parvis.participation.Process;
import org.parvis.participation.team.Membership;
import org.parvis.web.FormErrors;

/**
 * The team of a process, at the desk.
 *
 * @param colleagues who can be given a role
 * @param account of whom, as it was typed
 * @param role which, as it was typed
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskTeamPage(
        Process process, List<Membership> all, List<Staff> colleagues, String account, String role, String done, FormErrors errors) {

    public String path() {
        return processPath() + "/equipe";
    }

    public String processPath() {
        return "/bureau/participation/" + process.slug();
    }

    public List<Membership> now() {
        return all.stream().filter(one -> one.held().isHeld()).toList();
    }

    /** What has ended, the last one first. */
    public List<Membership> before() {
        return all.stream().filter(one -> !one.held().isHeld()).sorted(Comparator.comparing(DeskTeamPage::until).reversed()).toList();
    }

    private static Instant until(Membership one) {
        return Objects.requireNonNull(one.held().ended()).at();
    }
}
