package org.quorate.charter;

/**
 * Which charter decided.
 *
 * @param name the community's name from the front matter, or the document's path
 * @param format the format version that pins the semantics
 * @param rules digest of format, front matter and the rows of rule kinds
 * @param people digest of roster, affiliations and organisations
 * @param text digest of the raw bytes of all documents
 */
public record CharterRef(String name, int format, String rules, String people, String text) {}
