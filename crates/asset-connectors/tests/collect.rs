//! What holds for every vendor, against simulators.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod common;

use common::{Dying, EsetVendor, Files, SentinelOneVendor, Simulated, SophosVendor, numbers, start};
use vendor_sim::{BrokenShape, Fault, Sim};

/// The events of a whole walk.
async fn events<T: Simulated>(sim: &Sim<T::Vendor>, page_size: u32) -> Vec<String> {
    let files = Files::new();
    files.run(&T::connect(sim, page_size)).await.unwrap();
    files.lines("events")
}

async fn differences_are_reported_once<T: Simulated>() {
    let sim = start::<T::Vendor>(60, |builder| builder).await;
    let connector = T::connect(&sim, 25);
    let files = Files::new();
    connector.test_connection().await.unwrap();
    assert_eq!(numbers(&files.run(&connector).await.unwrap()), [60, 0, 0, 0, 0]);
    assert_eq!(files.lines("events").len(), 60);

    let quiet = files.run(&connector).await.unwrap();
    assert_eq!([quiet.new, quiet.changed, quiet.gone], [0; 3]);
    sim.fleet(sim.feeds()[0]).unwrap().contact(11).unwrap();
    let contact = files.run(&connector).await.unwrap();
    assert_eq!([contact.new, contact.gone], [0; 2]);
    let before = files.lines("events").len();

    let gone = sim.fleet(sim.feeds()[0]).unwrap().id(7).unwrap();
    let changed = sim.fleet(sim.feeds()[0]).unwrap().id(9).unwrap();
    sim.fleet(sim.feeds()[0]).unwrap().touch(9).unwrap();
    let new = sim.fleet(sim.feeds()[0]).unwrap().add();
    let new = sim.fleet(sim.feeds()[0]).unwrap().id(new).unwrap();
    sim.fleet(sim.feeds()[0]).unwrap().remove(7).unwrap();
    let differences = files.run(&connector).await.unwrap();
    assert_eq!([differences.new, differences.changed, differences.gone], [1; 3]);
    let lines = files.lines("events");
    assert_eq!(lines.len(), before + 2);
    assert_eq!(lines.iter().filter(|line| line.contains(&changed)).count(), 2);
    assert_eq!(lines.iter().filter(|line| line.contains(&new)).count(), 1);
    let gone_lines = files.lines("gone");
    assert!(gone_lines.len() == 1 && gone_lines[0].contains(&gone), "{gone_lines:?}");

    let quiet = files.run(&connector).await.unwrap();
    assert_eq!([quiet.new, quiet.changed, quiet.gone], [0; 3]);
    assert_eq!(files.lines("events").len(), before + 2);
    sim.fleet(sim.feeds()[0]).unwrap().restore(7);
    assert_eq!(files.run(&connector).await.unwrap().new, 1, "what comes back is new");
}

async fn faults_change_nothing<T: Simulated>() {
    let calm = start::<T::Vendor>(300, |builder| builder).await;
    let expected = events::<T>(&calm, 10).await;
    assert_eq!(expected.len(), 300);
    for seed in 0..2 {
        let stormy = start::<T::Vendor>(300, |builder| builder.fault_rate(0.1)).await;
        // Only the faults differ, so that the fleet is the same.
        for _ in 0..seed {
            stormy.faults().script(T::LIST, [Fault::Hangup]).unwrap();
        }
        assert_eq!(events::<T>(&stormy, 10).await, expected, "{:?}", stormy.stats().faults);
        assert!(!stormy.stats().faults.is_empty());
    }
}

async fn each_kind_of_fault_is_survived<T: Simulated>() {
    let sim = start::<T::Vendor>(40, |builder| builder.retry_after(vendor_sim::RetryAfter::Absent)).await;
    let expected = events::<T>(&sim, 10).await;
    let faults = [
        Fault::TooManyRequests(vendor_sim::RetryAfter::Absent),
        Fault::TooManyRequests(vendor_sim::RetryAfter::Seconds(0)),
        Fault::Status(500),
        Fault::HtmlError(503),
        Fault::Pending { polls: 2 },
        Fault::ResetInBody,
        Fault::TruncatedBody,
        Fault::CutJson,
        Fault::Hangup,
    ];
    for fault in faults {
        sim.faults().on_page(T::LIST, 2, fault.clone(), 1).unwrap();
        assert_eq!(events::<T>(&sim, 10).await, expected, "{fault:?}");
    }
    sim.expire_tokens(true);
    assert_eq!(events::<T>(&sim, 10).await, expected);
}

async fn a_fault_for_ever_is_an_error_that_says_where<T: Simulated>() {
    for fault in
        [Fault::RepeatedCursor, Fault::Status(500), Fault::HtmlError(503), Fault::Status(404), Fault::TruncatedBody]
    {
        let sim = start::<T::Vendor>(40, |builder| builder).await;
        sim.faults().on_page(T::LIST, 3, fault.clone(), None).unwrap();
        let files = Files::new();
        let error = files.run(&T::connect(&sim, 10)).await.unwrap_err();
        let text = format!("{error:?}");
        // Of an account with tenants, one tenant has failed.
        assert!(
            matches!(error, asset_connectors::Error::Client(_) | asset_connectors::Error::Scope { .. }),
            "{fault:?}: {text}"
        );
        if fault == Fault::RepeatedCursor {
            assert!(error.to_string().contains("page 3 of"), "{error}");
        }
        assert!(files.lines("events").len() < 40, "{fault:?}");
        assert!(files.lines("gone").is_empty(), "{fault:?}");
        // And nothing is lost: the next run goes on.
        sim.faults().clear();
        files.run(&T::connect(&sim, 10)).await.unwrap();
        assert_eq!(files.lines("events"), events::<T>(&sim, 10).await, "{fault:?}");
    }
}

async fn a_death_at_any_batch_leaves_every_record_once<T: Simulated>() {
    let sim = start::<T::Vendor>(50, |builder| builder).await;
    sim.faults()
        .on_page(T::LIST, 2, Fault::BrokenRecord { position: 1, shape: BrokenShape::NotAnObject }, None)
        .unwrap();
    let undisturbed = Files::new();
    undisturbed.run(&T::connect(&sim, 10)).await.unwrap();
    assert_eq!((undisturbed.lines("events").len(), undisturbed.lines("letters").len()), (49, 1));
    for batches in 0..8 {
        let files = Files::new();
        let dying = files.run_with(&T::connect(&sim, 10), |sink| Dying { sink, batches }).await;
        files.run(&T::connect(&sim, 10)).await.unwrap();
        assert_eq!(files.lines("events"), undisturbed.lines("events"), "died after {batches}: {dying:?}");
        assert_eq!(files.lines("letters"), undisturbed.lines("letters"), "died after {batches}");
        assert!(files.lines("gone").is_empty());
    }
}

/// Dies at every batch there is, in the first run and in one that finds everything gone.
async fn a_death_at_every_batch_in_turn_comes_to_an_end<T: Simulated>() {
    let sim = start::<T::Vendor>(50, |builder| builder).await;
    let files = Files::new();
    let mut deaths = 0;
    while files.run_with(&T::connect(&sim, 10), |sink| Dying { sink, batches: 1 }).await.is_err() {
        deaths += 1;
        assert!(deaths < 20, "no progress is made");
    }
    assert!(deaths >= 2);
    assert_eq!(files.lines("events"), events::<T>(&sim, 10).await);
    for index in 10..50 {
        sim.fleet(sim.feeds()[0]).unwrap().remove(index).unwrap();
    }
    while files.run_with(&T::connect(&sim, 10), |sink| Dying { sink, batches: 1 }).await.is_err() {
        deaths += 1;
        assert!(deaths < 40, "no progress is made");
    }
    assert_eq!(files.lines("gone").len(), 40);
    let mut once = files.lines("gone");
    once.dedup();
    assert_eq!(once.len(), 40);
}

async fn a_broken_record_is_one_dead_letter<T: Simulated>() {
    let shapes = [
        BrokenShape::NotAnObject,
        BrokenShape::Null,
        BrokenShape::BadUtf8,
        BrokenShape::MissingId,
        BrokenShape::NullId,
        BrokenShape::DeepNesting,
    ];
    let sim = start::<T::Vendor>(30, |builder| builder).await;
    let whole = events::<T>(&sim, 10).await;
    for shape in shapes {
        sim.faults().on_page(T::LIST, 2, Fault::BrokenRecord { position: 3, shape }, None).unwrap();
        let files = Files::new();
        let counters = files.run(&T::connect(&sim, 10)).await.unwrap();
        assert_eq!(numbers(&counters), [29, 0, 0, 0, 1], "{shape:?}");
        let letters = files.lines("letters");
        let letter: serde_json::Value = serde_json::from_str(&letters[0]).unwrap();
        assert_eq!(letters.len(), 1, "{shape:?}");
        assert!(letter["path"].as_str().unwrap().contains("[3]"), "{shape:?}: {letter}");
        assert!(letter["raw"].as_str().is_some_and(|raw| !raw.is_empty()), "{shape:?}: {letter}");
        assert!(files.lines("events").iter().all(|line| whole.contains(line)), "{shape:?}");
        // It is set aside once, however often it comes.
        let again = files.run(&T::connect(&sim, 10)).await.unwrap();
        assert_eq!([again.new, again.changed, again.gone], [0; 3], "{shape:?}");
        assert_eq!(files.lines("letters").len(), 1, "{shape:?}");
    }
}

async fn an_odd_field_costs_nothing<T: Simulated>() {
    let sim = start::<T::Vendor>(30, |builder| builder).await;
    for shape in [BrokenShape::OddField, BrokenShape::UnknownField] {
        sim.faults().on_page(T::LIST, 2, Fault::BrokenRecord { position: 3, shape }, None).unwrap();
        let files = Files::new();
        let counters = files.run(&T::connect(&sim, 10)).await.unwrap();
        assert_eq!(numbers(&counters), [30, 0, 0, 0, 0], "{shape:?}");
    }
}

macro_rules! for_every_vendor {
    ($($test:ident)+) => {
        mod eset {
            $(#[tokio::test] async fn $test() { super::$test::<super::EsetVendor>().await; })+
        }
        mod sentinelone {
            $(#[tokio::test] async fn $test() { super::$test::<super::SentinelOneVendor>().await; })+
        }
        mod sophos {
            $(#[tokio::test] async fn $test() { super::$test::<super::SophosVendor>().await; })+
        }
    };
}

for_every_vendor! {
    differences_are_reported_once
    faults_change_nothing
    each_kind_of_fault_is_survived
    a_fault_for_ever_is_an_error_that_says_where
    a_death_at_any_batch_leaves_every_record_once
    a_death_at_every_batch_in_turn_comes_to_an_end
    a_broken_record_is_one_dead_letter
    an_odd_field_costs_nothing
}
