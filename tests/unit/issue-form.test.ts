import { afterEach, expect, test, vi } from "vitest";
import { issueForm } from "../../components/core/issue-form.ts";

afterEach(() => vi.unstubAllGlobals());

test("where the project has an address, the form there is filled in; nothing in it is lost", () => {
  vi.stubGlobal("__ISSUES__", "https://tracker.example/human-route/issues");
  const text = "result: wrong\ncontact: hotline 95152 & more #1\nWhat I saw: 转人工";
  const url = new URL(issueForm("douyin/hotline: wrong", text) ?? "");
  expect(url.origin + url.pathname).toBe("https://tracker.example/human-route/issues/new");
  expect(Object.fromEntries(url.searchParams)).toEqual({ title: "douyin/hotline: wrong", body: text });
});

test("without one there is no form", () => {
  vi.stubGlobal("__ISSUES__", null);
  expect(issueForm("a", "b")).toBeNull();
});
