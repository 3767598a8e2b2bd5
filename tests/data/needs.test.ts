import { expect, test } from "vitest";
import { needsOf } from "../../data/build/needs-of.ts";
import type { Need } from "../../data/words.ts";

test.each<[string, Need[]]>([
  ["Sign in", ["account"]],
  ["Log in to myRyanair", ["account"]],
  ["Signed in as the owner or staff of a shop", ["account"]],
  ["A signed-in Stripe account", ["account"]],
  ["Your Apple Account", ["account"]],
  ["Access to your account", ["account"]],
  ["You can still sign in", ["account"]],
  ["Call from the phone number on the account (one article says that others are refused)", ["number"]],
  ["A bound phone number and a verified name", ["number"]],
  ["A text message for the identity check, then the account PIN", ["number"]],
  // to know a number is not to have it
  ["Mobile number on the account", []],
  ["E-mail address of the account", []],
  ["Order number", []],
  // another way to prove it does as well
  ["Call from the registered mobile number, or have the customer ID", []],
  ["Sign in to the Dell account, or look the order up with Dell Purchase ID or order number", []],
  ["Call from your China Mobile number; from other numbers the call is charged by that network", []],
  ["Better: the one-time passcode from the signed-in Call Us page", []],
  ["A Riot Account, or the form for people who are locked out", []],
  ["Date of your last sign-in and last action of your own", []],
])("%s: %j", (en, needs) => {
  expect(needsOf([{ en }])).toEqual(needs);
});
