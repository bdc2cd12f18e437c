package org.parvis.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parvis.casework.queues.Queue;
import org.parvis.shared.Role;
import org.parvis.web.View;

/** Where the bar of the desk leads, for each role, and where each lands. */
public final class DeskDoors {

    private static final Set<Role> CASES = Set.of(Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR, Role.AUDITOR);

    /**
     * An entry of the bar.
     *
     * @param label a message key
     * @param rooms other paths that it leads to, as far as no other entry does
     */
    public record Door(String path, String label, Set<Role> roles, List<String> rooms) {
        static Door of(String path, String label, Role... roles) {
            return new Door(path, label, Set.copyOf(Arrays.asList(roles)), List.of());
        }

        Door to(String... rooms) {
            return new Door(path, label, roles, List.of(rooms));
        }
    }

    private static final List<Door> DOORS = List.of(
            Door.of("/bureau/taches", "desk.nav.tasks", Role.AGENT, Role.HEAD),
            Door.of("/bureau/courriels", "desk.nav.mails", Role.AGENT, Role.HEAD),
            Door.of("/bureau/sms", "desk.nav.briefs", Role.AGENT, Role.HEAD, Role.FRONT_DESK),
            Door.of("/bureau/courrier", "desk.nav.post", Role.AGENT, Role.HEAD, Role.FRONT_DESK),
            Door.of("/bureau/personnes", "desk.nav.persons", Role.AGENT, Role.HEAD, Role.FRONT_DESK),
            Door.of("/bureau/connaissances", "desk.nav.knowledge", Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR),
            Door.of("/bureau/tournee", "desk.nav.round", Role.AGENT, Role.HEAD),
            Door.of("/bureau/nouveau", "desk.nav.new", Role.AGENT, Role.HEAD, Role.FRONT_DESK),
            Door.of("/bureau/moderation", "desk.nav.moderation", Role.MODERATOR),
            Door.of("/bureau/commentaires", "desk.nav.comments", Role.AGENT, Role.HEAD, Role.MODERATOR),
            Door.of("/bureau/rencontres", "desk.nav.meetings", Role.FRONT_DESK, Role.MODERATOR),
            Door.of("/bureau/petitions", "desk.nav.petitions", Role.FRONT_DESK),
            Door.of("/bureau/participation", "desk.nav.participation", Role.HEAD, Role.ADMINISTRATOR)
                    .to("/bureau/budgets", "/bureau/animation", "/bureau/petitions", "/bureau/realisations", "/bureau/rencontres", "/bureau/conseils"),
            Door.of("/bureau/chiffres", "desk.nav.figures", Role.HEAD, Role.ADMINISTRATOR, Role.ELECTED),
            Door.of("/bureau/equipe", "desk.nav.team", Role.HEAD, Role.ADMINISTRATOR),
            Door.of("/bureau/reglages", "desk.nav.settings", Role.HEAD, Role.ADMINISTRATOR),
            Door.of("/bureau/reglages/delais", "desk.nav.law", Role.AUDITOR),
            Door.of("/admin/territoire", "desk.nav.territory", Role.ADMINISTRATOR, Role.AUDITOR),
            Door.of("/admin/secteurs", "desk.nav.sectors", Role.AUDITOR),
            Door.of("/admin/validations", "desk.nav.approvalRules", Role.AUDITOR),
            Door.of("/admin/personnes", "desk.nav.people", Role.ADMINISTRATOR, Role.AUDITOR),
            Door.of("/bureau/droits", "desk.nav.rights", Role.ADMINISTRATOR, Role.AUDITOR),
            Door.of("/admin/journal", "desk.nav.journal", Role.ADMINISTRATOR, Role.AUDITOR));

    private DeskDoors() {}

    public static List<Door> of(View view) {
        return DOORS.stream().filter(door -> has(view, door.roles())).toList();
    }

    /** Whether this page is behind that door: of two that lead to a page, the one that is named after it. */
    public static boolean isBehind(View view, Door door) {
        return view.isUnder(door.path())
                || door.rooms().stream().anyMatch(view::isUnder) && of(view).stream().noneMatch(other -> view.isUnder(other.path()));
    }

    /** Whether the bar leads whoever looks there: a link back to a page that they may not open is none. */
    public static boolean leadTo(View view, String path) {
        return of(view).stream().anyMatch(door -> door.path().equals(path))
                || view.deskMenu().stream().anyMatch(door -> door.path().equals(path));
    }

    public static boolean cases(View view) {
        return has(view, CASES);
    }

    /** The queue to open: the one that the desk chooses for whoever works on cases, all of them for others. */
    public static String queue(View view) {
        return worksOnCases(view) ? "/bureau" : "/bureau?vue=" + Queue.ALL.slug();
    }

    /** The page on which somebody starts the day. */
    static String landing(View view) {
        if (worksOnCases(view)) {
            return queue(view);
        }
        if (view.visitor().has(Role.FRONT_DESK)) {
            return "/bureau/nouveau";
        }
        if (view.visitor().has(Role.MODERATOR)) {
            return "/bureau/moderation";
        }
        if (view.visitor().has(Role.ADMINISTRATOR)) {
            return "/admin/territoire";
        }
        return view.visitor().has(Role.AUDITOR) ? "/admin/journal" : "/bureau/chiffres";
    }

    /** Agents and heads. */
    public static boolean worksOnCases(View view) {
        return view.visitor().has(Role.AGENT) || view.visitor().has(Role.HEAD);
    }

    private static boolean has(View view, Set<Role> roles) {
        return roles.stream().anyMatch(view.visitor()::has);
    }
}
