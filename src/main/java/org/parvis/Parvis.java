package org.parvis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application. */
@Modulithic(systemName = "Parvis")
@SpringBootApplication
public class Parvis {
    public static void main(String[] args) {
        SpringApplication.run(Parvis.class, args);
    }
}
