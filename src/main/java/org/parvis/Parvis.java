package org.parvis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Parvis {
    public static void main(String[] args) {
        SpringApplication.run(Parvis.class, args);
    }
}
