/** What leaves in the formats of the field: the catalogue as a workbook, a list, or law XML. */
@NullMarked
package jp.junshu.law.export;

import org.jspecify.annotations.NullMarked;
