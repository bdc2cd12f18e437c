package org.parvis.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Grant;
import org.parvis.identity.Invitation;
import org.parvis.identity.Staff;
import org.parvis.web.View;

/** The staff and those invited. */
public record StaffPage(List<Staff> staff, List<Invitation> invitations, Map<UUID, String> departments, String done) {

    /** "agent, Voirie": a role in words. */
    public String words(Grant grant, View view) {
        String role = view.t("identity.role." + grant.role());
        UUID department = grant.department();
        return department == null ? role : role + ", " + departments.getOrDefault(department, "?");
    }
}
