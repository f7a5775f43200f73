package org.quorate.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What came of reading a cell, as tests speak of it. */
final class CellSubject<T> extends AbstractAssert<CellSubject<T>, Parsed<T>> {
  private CellSubject(Parsed<T> actual) {
    super(actual, CellSubject.class);
  }

  static <T> CellSubject<T> cell(Parsed<T> parsed) {
    return new CellSubject<>(parsed);
  }

  CellSubject<T> means(T value) {
    assertThat(actual).as("%s", actual).isInstanceOf(Parsed.Value.class);
    assertThat(actual.asOptional()).contains(value);
    return this;
  }

  /** One mistake of that kind, at that place. */
  CellSubject<T> isRefused(CellCode code, int offset) {
    assertThat(actual).as("%s", actual).isInstanceOf(Parsed.Wrong.class);
    assertThat(actual.mistakes())
        .extracting(Mistake::code, Mistake::offset)
        .as("%s", actual)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code.code(), offset));
    Mistake mistake = actual.mistakes().get(0);
    assertThat(mistake.message()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    assertThat(mistake.help()).isNotBlank().doesNotContain("\n");
    return this;
  }

  CellSubject<T> saying(String part) {
    assertThat(actual.mistakes().get(0).message()).contains(part);
    return this;
  }

  CellSubject<T> helping(String part) {
    assertThat(actual.mistakes().get(0).help()).contains(part);
    return this;
  }

  CellSubject<T> warning(CellCode code, int offset) {
    assertThat(actual.warnings())
        .extracting(Mistake::code, Mistake::offset)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code.code(), offset));
    return this;
  }

  CellSubject<T> withoutWarning() {
    assertThat(actual.warnings()).isEmpty();
    return this;
  }

  CellSubject<T> naming(Named... names) {
    assertThat(actual.named()).isEqualTo(List.of(names));
    return this;
  }
}
