package org.parvis.report.open311.client;

import java.util.Optional;
import java.util.UUID;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The servers of outside bodies, as the territory's file names them; keys are in the environment. */
@Component
class ForeignServers {

    private final Departments departments;
    private final Outbound outbound;
    private final Environment environment;

    ForeignServers(Departments departments, Outbound outbound, Environment environment) {
        this.departments = departments;
        this.outbound = outbound;
        this.environment = environment;
    }

    /** Empty for a body that takes requests by other ways. */
    Optional<ForeignServer> of(UUID bodyId) {
        return departments.find(bodyId).flatMap(Department::open311).map(endpoint -> new ForeignServer(
                outbound,
                endpoint.url(),
                endpoint.jurisdiction(),
                endpoint.keyVariable().map(environment::getProperty).orElse(null)));
    }

    String name(UUID bodyId) {
        return departments.find(bodyId).map(Department::name).orElse("?");
    }
}
