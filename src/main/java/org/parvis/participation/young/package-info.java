/**
 * Young people answer surveys: a class with the codes that its teacher prints, in simple words and pictures, a question at a
 * time. No child is known; classes are counted together, apart from everybody else.
 */
@NamedInterface("young")
@NullMarked
package org.parvis.participation.young;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
