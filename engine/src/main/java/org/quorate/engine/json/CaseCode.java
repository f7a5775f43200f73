package org.quorate.engine.json;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic.Severity;

/** The kinds of mistakes in JSON, with the text of their reference pages. Never renumbered. */
public enum CaseCode {
  SYNTAX(
      "Q0701",
      "the text is not JSON, or not in UTF-8",
      "`{\"kind\": \"may-merge\",}`",
      "`{\"kind\": \"may-merge\"}`",
      "half a case would be decided as another case"),
  LIMIT(
      "Q0702",
      "the text is larger, deeper or longer than is read",
      "a list of 200,000 files",
      "the facts of one contribution",
      "reading must take seconds at most"),
  TYPE(
      "Q0703",
      "a value is of another type than its field",
      "`\"draft\": \"no\"`",
      "`\"draft\": false`",
      "what is meant must not be guessed"),
  FIELD(
      "Q0704",
      "the format has no such field",
      "`\"reviewz\": []`",
      "`\"reviews\": []`",
      "a fact that is dropped could turn the answer"),
  TWICE(
      "Q0705",
      "a field stands twice",
      "`{\"author\": \"ann\", \"author\": \"bob\"}`",
      "`{\"author\": \"ann\"}`",
      "nobody knows which of the two holds"),
  MISSING(
      "Q0706",
      "a field is missing that has to be there",
      "a case without `author`",
      "`\"author\": \"ann\"`",
      "no answer could be right without it"),
  VALUE(
      "Q0707",
      "a value of the right type says nothing valid",
      "`\"verdict\": \"aprove\"`",
      "`\"verdict\": \"approve\"`",
      "what is not understood must not be skipped"),
  BOUND(
      "Q0708",
      "a value lies outside the bounds of the facts",
      "a label of 300 characters",
      "the label as the forge knows it",
      "no forge has such a fact"),
  FORMAT(
      "Q0709",
      "the kind of question or the version of the format is not one that is read",
      "`\"format\": 99`",
      "`\"format\": 1`",
      "a newer case may say things that this version would leave out");

  private final CodePage page;

  CaseCode(String code, String means, String avoid, String prefer, String why) {
    page = new CodePage(code, Severity.ERROR, means, avoid, prefer, why);
  }

  String code() {
    return page.code();
  }

  /** The pages of all codes, in their order. */
  public static List<CodePage> pages() {
    return Stream.of(values()).map(code -> code.page).toList();
  }
}
