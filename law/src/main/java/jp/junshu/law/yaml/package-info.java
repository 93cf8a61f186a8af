/** Data files in YAML: read with the place of every value, checked by JSON Schema, faults told in both languages. */
@NullMarked
package jp.junshu.law.yaml;

import org.jspecify.annotations.NullMarked;
