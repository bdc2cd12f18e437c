package org.parvis.report.web;

import org.parvis.casework.IntakeDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the desk leads to the form of reports. */
@Configuration(proxyBeanMethods = false)
class ReportDesk {

    @Bean
    @Order(10)
    IntakeDoor reportIntake() {
        return new IntakeDoor("/bureau/nouveau", "report.intake.tab");
    }
}
