/** Brings in what people said on other platforms: debates, ideas and comments of Decidim, answers to surveys. */
@NamedInterface("imports")
@NullMarked
package org.parvis.participation.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
