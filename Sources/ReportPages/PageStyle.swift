/// The style sheet of a page, on top of the colours of its drawings.
enum PageStyle {
  static let text: StaticString = """
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 system-ui,"Segoe UI",
    "Noto Sans","DejaVu Sans","Noto Sans CJK SC",sans-serif;font-variant-numeric:tabular-nums}
    :lang(zh){font-family:"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",
    system-ui,sans-serif}
    [hidden]{display:none!important}
    main,footer{max-width:908px;margin:0 auto;padding:0 24px}
    main{padding-bottom:48px}
    nav{position:sticky;top:0;z-index:2;background:var(--paper);border-bottom:1px solid var(--line);
    padding:8px 24px;display:flex;gap:4px 18px;flex-wrap:wrap;justify-content:center;
    align-items:center;min-height:42px}
    nav a{color:var(--muted);text-decoration:none;font-size:13px}
    nav a:hover{color:var(--blue);text-decoration:underline}
    .scripted{display:none}.has-script .scripted{display:inline-block}
    .switch{margin-left:auto;font-size:13px;line-height:1.4}
    h1{font-size:28px;line-height:1.25;margin:36px 0 14px;text-wrap:balance}
    h2{font-size:20px;line-height:1.35;margin:46px 0 16px;padding-bottom:6px;
    border-bottom:2px solid var(--ink);scroll-margin-top:56px}
    h3{font-size:16px;margin:30px 0 10px;scroll-margin-top:56px}
    h4{font-size:15px;margin:22px 0 8px}
    p,li,dd{overflow-wrap:anywhere}
    p{margin:8px 0}ul{padding-left:22px;margin:12px 0}li{margin:4px 0}
    .strong{font-weight:600}.good{color:var(--green)}.caution,.bad{color:var(--orange)}
    .muted,.note{color:var(--muted)}.note{font-size:13px;margin:6px 0}
    dl.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(290px,1fr));gap:0 28px;
    margin:12px 0 20px;font-size:13.5px}
    dl.facts>div{display:flex;gap:12px;justify-content:space-between;padding:5px 0;
    border-bottom:1px solid var(--grid)}
    dl.facts dt{color:var(--muted);flex:none;max-width:50%}dl.facts dd{margin:0;text-align:right}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(148px,1fr));gap:10px;
    margin:16px 0}
    .tile{background:var(--panel);border-radius:8px;padding:12px 14px}
    .tile dt,.tile .remark{color:var(--muted);font-size:12.5px;line-height:1.5}
    .tile dd{margin:0}.tile .value{font-size:25px;font-weight:600;line-height:1.35}
    figure{margin:26px 0 34px}
    figcaption{font-weight:600;margin-bottom:10px;line-height:1.5}
    figcaption .number{color:var(--muted);font-weight:400;margin-right:4px}
    figcaption .takeaway{display:block;font-weight:400;color:var(--muted);font-size:13.5px}
    .plot,.scroll{overflow-x:auto;background:linear-gradient(90deg,var(--paper) 22px,transparent 44px) local,
    linear-gradient(-90deg,var(--paper) 22px,transparent 44px) right local,
    linear-gradient(90deg,var(--line),transparent 14px),
    linear-gradient(-90deg,var(--line),transparent 14px) right}
    .chart{display:block;width:100%;height:auto;min-width:560px}
    .chart text{font-family:inherit}
    details{font-size:13px;margin-top:6px}summary{cursor:pointer;color:var(--muted);width:max-content}
    .table{margin:12px 0 20px}
    .wide{width:fit-content;min-width:100%;max-width:min(1240px,100vw - 48px);position:relative;
    left:50%;transform:translateX(-50%)}
    table{border-collapse:collapse;width:max-content;min-width:100%;font-size:13.5px;line-height:1.5}
    th,td{padding:5px 9px;border-bottom:1px solid var(--grid);text-align:left;vertical-align:top}
    th{font-weight:600;color:var(--muted);border-bottom-color:var(--muted);vertical-align:bottom}
    td:first-child,th:first-child{padding-left:2px}
    td{max-width:26em;overflow-wrap:anywhere;padding-left:calc(9px + 18px*var(--depth,0))}
    td:first-child{padding-left:calc(2px + 18px*var(--depth,0))}
    .n{text-align:right}td.n{white-space:nowrap}
    tbody tr:hover{background:var(--panel)}
    .bar{display:inline-block;height:11px;width:calc(110px*var(--length)/100);background:var(--blue);
    vertical-align:middle}
    td:has(.bar){min-width:128px}
    th button{all:unset;cursor:pointer;font-weight:600}
    th button:hover{color:var(--blue)}
    th[aria-sort=ascending] button::after{content:" ▲";font-size:9px}
    th[aria-sort=descending] button::after{content:" ▼";font-size:9px}
    .meanings dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 14px;margin:6px 0}
    .meanings dt{font-weight:600}.meanings dd{margin:0;color:var(--muted)}
    .tools{display:flex;flex-wrap:wrap;gap:8px 16px;margin:0 0 10px;align-items:center;font-size:13.5px}
    .tools output{color:var(--muted)}
    input,select,button.more,.switch{font:inherit;color:inherit;background:var(--paper);
    border:1px solid var(--line);border-radius:6px;padding:3px 9px;max-width:100%}
    button.more,.switch{cursor:pointer;font-size:13px}
    :focus-visible{outline:2px solid var(--blue);outline-offset:2px}
    .has-script .first-rows{display:none}
    footer{color:var(--muted);font-size:12.5px;padding-top:12px;padding-bottom:28px}
    @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
    @media (max-width:640px){
    main,footer{padding-left:16px;padding-right:16px}nav{padding:8px 16px;position:static}
    h1{font-size:23px;margin-top:24px}.tiles{grid-template-columns:1fr 1fr}
    dl.facts{grid-template-columns:1fr}
    .wide{width:100%;max-width:none;left:0;transform:none}
    .meanings dl{grid-template-columns:1fr}.meanings dd{margin:0 0 6px}}
    @media print{
    @page{size:A4;margin:16mm 14mm}
    body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    nav,.tools,details,.more{display:none!important}.has-script .first-rows{display:block}
    main,footer{max-width:none;padding:0}h1{margin-top:0}h2{margin-top:24px}
    h2,h3,h4,figcaption{break-after:avoid}figure,.tile,tr,dl.facts>div{break-inside:avoid}
    thead{display:table-header-group}.scroll,.plot{overflow:visible;background:none}.chart{min-width:0}
    .wide{width:100%;max-width:none;left:0;transform:none}table{width:100%;font-size:9pt}.wide table{font-size:7.5pt}
    .wide th,.wide td{padding:3px 4px}.tiles{grid-template-columns:repeat(5,1fr)}
    .tile .value{font-size:16pt}}
    """
}
