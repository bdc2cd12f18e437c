package org.parvis;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The application; its commands are in {@code org.parvis.cli}. */
@Modulithic(systemName = "Parvis")
// Beans are named by their full class name, as two modules may each have a LinkController; BeansByClass counts on it.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Parvis {}
