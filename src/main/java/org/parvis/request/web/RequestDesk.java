package org.parvis.request.web;

import org.parvis.casework.IntakeDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the desk leads to the forms of requests. */
@Configuration(proxyBeanMethods = false)
class RequestDesk {

    @Bean
    @Order(20)
    IntakeDoor requestIntake() {
        return new IntakeDoor(IntakeController.PATH, "request.intake.tab");
    }
}
