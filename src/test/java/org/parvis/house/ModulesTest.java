package org.parvis.house;

import org.junit.jupiter.api.Test;
import org.parvis.Parvis;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void respectsTheWallsBetweenModules() {
        ApplicationModules.of(Parvis.class).verify();
    }
}
